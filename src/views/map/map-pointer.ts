import type Sigma from 'sigma';

type Captor = ReturnType<Sigma['getMouseCaptor']>;

interface Pixels {
  readonly x: number;
  readonly y: number;
}

/**
 * Tells what is under the pointer, in place of sigma, which reads it back from the graphics card: some 200 ms a move where there is none.
 * While the map is dragged nothing is looked for.
 */
export function watchPointer(captor: Captor, nodeAt: (at: Pixels) => number | null, hovered: (node: number | null, event: MouseEvent | null) => void): void {
  let last: number | null = null;
  const tell = (node: number | null, event: MouseEvent | null): void => {
    if (node !== last) hovered(node, event);
    last = node;
  };
  captor.removeAllListeners('mousemove');
  captor.on('mousemove', (at) => {
    if (!captor.isMouseDown) tell(nodeAt(at), mouse(at.original));
  });
  captor.on('mouseleave', () => tell(null, null));
}

/** sigma listens to the main window's document alone; in a window of its own it is told of the pointer from here. Answers how to stop that. */
export function listenInOwnWindow({ doc }: HTMLElement, captor: Captor): () => void {
  if (doc === document) return () => undefined;
  const move = (event: MouseEvent): void => captor.handleMove(event);
  const up = (event: MouseEvent): void => captor.handleUp(event);
  doc.addEventListener('mousemove', move);
  doc.addEventListener('mouseup', up);
  return () => {
    doc.removeEventListener('mousemove', move);
    doc.removeEventListener('mouseup', up);
  };
}

/** The event where it is one of a mouse and not of a finger. */
export function mouse(event: MouseEvent | TouchEvent): MouseEvent | null {
  return 'button' in event ? event : null;
}
