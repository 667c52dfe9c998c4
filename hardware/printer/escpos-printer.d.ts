/** The part of escpos that produces right bytes; the rest is left out so that using it does not compile. */
declare module 'escpos/printer.js' {
  interface EscposAdapter {
    write(data: Buffer): unknown;
  }
  class Printer {
    constructor(adapter: EscposAdapter);
    /** `flush` returns a view of a buffer that is used again: copy it. */
    readonly buffer: { flush(): Buffer };
    print(content: Buffer): this;
    text(content: string, encoding: string): this;
    hardware(action: 'init'): this;
    align(align: 'lt' | 'ct'): this;
  }
  export default Printer;
}
