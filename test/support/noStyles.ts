// jsdom draws nothing, so that a style sheet is nothing to it.
export {};
