/** The part of saxen used here; see papaparse.d.ts for why packages are declared by hand. */
export class Parser {
  on(
    name: 'openTag',
    act: (
      name: string,
      attributes: () => Record<string, string>,
      decode: (text: string) => string,
    ) => void,
  ): this
  on(name: 'closeTag', act: (name: string) => void): this
  on(name: 'text', act: (text: string, decode: (text: string) => string) => void): this
  on(name: 'cdata', act: (text: string) => void): this
  on(name: 'attention', act: (text: string) => void): this
  on(name: 'error', act: (error: Error) => void): this
  write(xml: string): this
  end(): this
}
