const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the
"Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish,
distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the
following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY
CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE
SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

const zeroClause = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF
MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY
DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION,
ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`;

type Carried = { within: string; name: string; version: string; license: string; notice: string };

/** Packages that lie inside another one's files, so that no lockfile names them and no licence file comes with them. */
export const carried: readonly Carried[] = [
	{
		within: "@microsoft/teams-js",
		name: "debug",
		version: "4.3.5",
		license: "MIT",
		notice: `Copyright (c) 2014-2017 TJ Holowaychuk <tj@vision-media.ca>\nCopyright (c) 2018-2021 Josh Junon\n\n${mit}`,
	},
	{
		within: "@microsoft/teams-js",
		name: "ms",
		version: "2.1.2",
		license: "MIT",
		notice: `Copyright (c) 2016 Zeit, Inc.\n\n${mit}`,
	},
	{
		within: "@microsoft/teams-js",
		name: "tslib",
		version: "2.8.1",
		license: "0BSD",
		notice: `Copyright (c) Microsoft Corporation.\n\n${zeroClause}`,
	},
	{
		within: "@microsoft/teams-js",
		name: "uuid",
		version: "11.1.1",
		license: "MIT",
		notice: `Copyright (c) 2010-2020 Robert Kieffer and other contributors\n\n${mit}`,
	},
];
