/** Milliseconds without a move after which the map stands still. */
const REST = 160;

/**
 * Whether the map is being moved. Where WebGL is drawn by the processor, putting its layers on the page takes some 200 ms a frame however
 * little is on them (measured with SwiftShader); a plain canvas takes a tenth. So there the notes are drawn on one while the map moves.
 */
export class MapMotion {
  private timer: number | null = null;

  /** @param rest called when the map stands still again */
  constructor(private readonly el: HTMLElement, private readonly rest: () => void) {}

  get isMoving(): boolean {
    return this.timer !== null;
  }

  moved(): void {
    if (this.timer !== null) this.el.win.clearTimeout(this.timer);
    this.el.addClass('is-moving');
    this.timer = this.el.win.setTimeout(() => {
      this.stop();
      this.rest();
    }, REST);
  }

  stop(): void {
    if (this.timer !== null) this.el.win.clearTimeout(this.timer);
    this.timer = null;
    this.el.removeClass('is-moving');
  }
}
