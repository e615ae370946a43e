const TARGET = Symbol.for('strictProxyTarget');

/**
 * The object behind a mock's strict proxy. Classes that a plugin extends are handed out bare: a field that the plugin declares
 * and has not written yet reads as `undefined`, as in the app, where the proxy would throw.
 */
export function unproxied<T extends object>(object: T): T {
  return ((object as { [TARGET]?: T })[TARGET] ?? object);
}
