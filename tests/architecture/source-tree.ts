import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** An import as written in a file. */
export interface Import {
  readonly from: string;
  /** What is written between the quotes. */
  readonly specifier: string;
  /** The file it leads to, relative to the root, or `null` for a package. */
  readonly to: string | null;
  /** Erased by the compiler: `import type`, `export type … from` and `import('…')` in a type. */
  readonly typeOnly: boolean;
}

export interface SourceFile {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly syntax: ts.SourceFile;
  readonly imports: readonly Import[];
}

export type SourceTree = ReadonlyMap<string, SourceFile>;

/** Parses a tree of sources given as path → text. */
export function parseTree(texts: ReadonlyMap<string, string>): SourceTree {
  return new Map([...texts].map(([file, text]) => {
    const syntax = ts.createSourceFile(file, text, ts.ScriptTarget.ES2021, true);
    return [file, { path: file, syntax, imports: importsOf(syntax, file, texts) }];
  }));
}

/** Reads every TypeScript file under a folder of the root. */
export function readTree(root: string, folder: string): SourceTree {
  const names = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const files = names.map((name) => `${folder}/${name.split(path.sep).join('/')}`).sort();
  return parseTree(new Map(files.map((file) => [file, readFileSync(path.join(root, file), 'utf8')])));
}

/** Calls `visit` for each node of a file. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** Where a node stands, as `path:line`. */
export function place(file: SourceFile, node: ts.Node): string {
  return `${file.path}:${file.syntax.getLineAndCharacterOfPosition(node.getStart(file.syntax)).line + 1}`;
}

function importsOf(syntax: ts.SourceFile, from: string, texts: ReadonlyMap<string, string>): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (specifier && ts.isStringLiteralLike(specifier)) found.push({ from, specifier: specifier.text, to: resolve(from, specifier.text, texts), typeOnly });
  };
  walk(syntax, (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.isTypeOnly === true);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false);
  });
  return found;
}

/** `worker:./x` is the build's way of importing a bundled worker as text. */
function resolve(from: string, specifier: string, texts: ReadonlyMap<string, string>): string | null {
  const target = specifier.replace(/^worker:/, '');
  if (!target.startsWith('.')) return null;
  const base = path.posix.join(path.posix.dirname(from), target);
  return [base, `${base}.ts`, `${base}.d.ts`, `${base}/index.ts`].find((candidate) => texts.has(candidate)) ?? `${base}.ts`;
}
