// As Office's own React task pane template builds (`yo office`): the same entries, polyfills and browsers, in production mode.
const { join } = require("node:path");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { ProvidePlugin } = require("webpack");

const page = (name) =>
	new HtmlWebpackPlugin({ filename: `${name}.html`, template: "./src/page.html", chunks: ["polyfill", "react", name] });

module.exports = {
	mode: "production",
	context: __dirname,
	entry: {
		polyfill: ["core-js/stable", "regenerator-runtime/runtime"],
		react: ["react", "react-dom"],
		still: { import: "./src/still.jsx", dependOn: "react" },
		whole: { import: "./src/whole.jsx", dependOn: "react" },
	},
	output: { clean: true, path: join(__dirname, "dist") },
	resolve: { extensions: [".jsx", ".js"] },
	module: {
		rules: [
			{
				test: /\.jsx$/,
				exclude: /node_modules/,
				use: { loader: "babel-loader", options: { presets: ["@babel/preset-env", "@babel/preset-react"] } },
			},
		],
	},
	performance: { hints: false },
	plugins: [page("still"), page("whole"), new ProvidePlugin({ Promise: ["es6-promise", "Promise"] })],
};
