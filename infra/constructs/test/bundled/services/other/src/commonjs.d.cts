declare function lines(text: string): number;
export = lines;
