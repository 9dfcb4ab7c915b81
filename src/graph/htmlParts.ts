import { html, htmlText, link } from "./escape.ts";

/** Outlook lays out by tables and reads inline styles only; the classes are for clients that know dark mode. */
export const font = "font-family:'Segoe UI',system-ui,-apple-system,Roboto,Arial,sans-serif";
const ink = "#242424";
export const quiet = "#616161";
export const brand = "#3566c2";
export const stroke = "#e0e0e0";

const table = 'role="presentation" cellpadding="0" cellspacing="0" border="0"';

export const layout = (style: string, rows: string): string => `<table ${table} width="100%" style="${style}">${rows}</table>`;

export const row = (style: string, inner: string): string => `<tr><td style="${style}">${inner}</td></tr>`;

/** A row under a line. */
export const ruledRow = (style: string, inner: string): string =>
	`<tr><td class="line" style="border-top:1px solid ${stroke};${style}">${inner}</td></tr>`;

export const button = (label: string, address: string): string =>
	`<table ${table}><tr><td bgcolor="${brand}" style="background:${brand};border-radius:4px">` +
	`<a href="${link(address)}" style="display:inline-block;padding:10px 20px;${font};font-size:15px;line-height:20px;font-weight:600;color:#ffffff;text-decoration:none">${html(label)}</a>` +
	"</td></tr></table>";

/** Our mark without a picture: pictures are not loaded from strangers. */
export const brandLine = (name: string): string =>
	`<span style="display:inline-block;background:${brand};color:#ffffff;border-radius:4px;padding:0 5px;${font};font-size:13px;line-height:18px;font-weight:700">=</span>` +
	`<span class="ink" style="${font};font-size:14px;line-height:20px;font-weight:600;color:${ink}"> ${html(name)}</span>`;

export const paragraph = (className: "ink" | "quiet", style: string, inner: string): string =>
	`<p class="${className}" style="margin:0;${font};color:${className === "ink" ? ink : quiet};${style}">${inner}</p>`;

const dark = `.page{background:#1f1f1f!important}.ink{color:#ffffff!important}.quiet{color:#d6d6d6!important}.box{background:#292929!important;border-color:#525252 #525252 #525252 #7aa2f6!important}.line{border-color:#525252!important}.even{color:#7aa2f6!important}`;

/** A whole mail around its rows. */
export const page = (locale: string, title: string, preview: string, rows: string): string =>
	`<!doctype html><html lang="${htmlText(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">` +
	`<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${htmlText(title)}</title>` +
	`<style>:root{color-scheme:light dark}@media (prefers-color-scheme:dark){${dark}}</style></head>` +
	`<body class="page" style="margin:0;padding:0;background:#ffffff"><div style="display:none;max-height:0;overflow:hidden">${html(preview)}</div>` +
	`<table ${table} width="100%" class="page" style="background:#ffffff"><tr><td align="center" style="padding:24px 16px">` +
	`<table ${table} width="100%" style="max-width:600px;text-align:left">${rows}</table></td></tr></table></body></html>`;
