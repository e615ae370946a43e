/** Strings that were seen before, so that equal ones are kept once. Forgets all of them at times: what is kept elsewhere then is only not shared. */
export class SharedStrings {
  private readonly known = new Map<string, string>();

  constructor(private readonly capacity: number) {}

  share<Text extends string>(text: Text): Text {
    const known = this.known.get(text);
    // The key is equal to the value, so it has the type of the text.
    if (known !== undefined) return known as Text;
    if (this.known.size >= this.capacity) this.known.clear();
    this.known.set(text, text);
    return text;
  }
}
