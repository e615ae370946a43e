/** How far the index is. Held by the vault watcher, shown by the views and the status bar. */
export type IndexStatus =
  | { readonly state: 'starting' }
  | { readonly state: 'indexing'; readonly done: number; readonly total: number; readonly skipped: number }
  | { readonly state: 'ready'; readonly notes: number; readonly skipped: number }
  | { readonly state: 'failed'; readonly message: string };
