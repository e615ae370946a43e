/**
 * A copy of plain data that shares no memory with the text it was cut from. Engines keep the whole of a text alive as long as a
 * slice of it is in use: a heading of twenty letters may hold on to its file.
 */
export function detached<T extends object | string>(data: T): T {
  return JSON.parse(JSON.stringify(data)) as T;
}
