/** Puts an IndexedDB in memory into the global scope. */
declare module 'fake-indexeddb/auto';
