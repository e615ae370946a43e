import ts from 'typescript';
import { place, walk, type SourceFile, type SourceTree } from './source-tree';

/** What the core must not touch: the host, the page, the machine, the clock, chance. */
const HOST_GLOBALS = new Set([
  'window', 'document', 'navigator', 'location', 'localStorage', 'sessionStorage', 'indexedDB', 'self', 'globalThis', 'app', 'activeDocument', 'activeWindow',
  'process', 'Buffer', 'require', 'console', 'performance', 'crypto', 'fetch', 'XMLHttpRequest', 'WebSocket', 'Worker', 'DOMParser', 'structuredClone',
  'setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'requestAnimationFrame', 'requestIdleCallback', 'queueMicrotask',
]);
const HOST_MEMBERS = new Set(['Math.random', 'Date.now', 'Intl.DateTimeFormat']);

/** Uses of the host, the clock or unseeded randomness in the core. */
export function impurities(tree: SourceTree): string[] {
  return inFiles(tree, (file) => file.path.startsWith('src/core/'), (file, report) => {
    const own = declaredNames(file.syntax);
    walk(file.syntax, (node) => {
      if (ts.isIdentifier(node) && HOST_GLOBALS.has(node.text) && !own.has(node.text) && isReference(node)) report(node, node.text);
      else if (ts.isPropertyAccessExpression(node) && HOST_MEMBERS.has(node.getText(file.syntax))) report(node, node.getText(file.syntax));
      else if (ts.isNewExpression(node) && isDate(node.expression) && (node.arguments ?? []).length === 0) report(node, 'new Date()');
      else if (ts.isCallExpression(node) && isDate(node.expression)) report(node, 'Date()');
    });
  });
}

/** Regular expressions with a lookbehind, which end the app on iOS before 16.4. */
export function lookbehinds(tree: SourceTree): string[] {
  return inFiles(tree, () => true, (file, report) => {
    walk(file.syntax, (node) => {
      const isPattern = ts.isRegularExpressionLiteral(node) || ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
      if (isPattern && /\(\?<[=!]/.test(node.getText(file.syntax))) report(node, 'lookbehind');
    });
  });
}

const MARKUP_SINKS = new Set(['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'createContextualFragment']);

/** Places where text of a note could become markup. */
export function markupSinks(tree: SourceTree): string[] {
  return inFiles(tree, () => true, (file, report) => {
    walk(file.syntax, (node) => {
      const named = ts.isIdentifier(node) || ts.isStringLiteralLike(node);
      if (named && MARKUP_SINKS.has(node.text)) report(node, node.text);
      else if (ts.isPropertyAccessExpression(node) && node.getText(file.syntax) === 'document.write') report(node, 'document.write');
    });
  });
}

const EMPTY_NAMES = /^(utils?|helpers?|common|managers?|misc|shared|index|stuff|lib)(\.ts)?$/i;

/** Files and folders whose name says nothing about what is in them. */
export function emptyNames(tree: SourceTree): string[] {
  return [...tree.keys()].filter((path) => path.split('/').slice(1).some((part) => EMPTY_NAMES.test(part)));
}

/** Files whose name is not a kebab-case noun. */
export function oddNames(tree: SourceTree): string[] {
  return [...tree.keys()].filter((path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.d)?\.ts$/.test(path.slice(path.lastIndexOf('/') + 1)));
}

type Report = (node: ts.Node, what: string) => void;

function inFiles(tree: SourceTree, chosen: (file: SourceFile) => boolean, check: (file: SourceFile, report: Report) => void): string[] {
  const faults: string[] = [];
  for (const file of tree.values()) if (chosen(file)) check(file, (node, what) => faults.push(`${place(file, node)} ${what}`));
  return faults;
}

function isDate(node: ts.Node): boolean {
  return ts.isIdentifier(node) && node.text === 'Date';
}

/** Whether an identifier is read as a variable: not the name of a member, of a declaration or of a type. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isTypeReferenceNode(parent) || ts.isPropertySignature(parent) || ts.isPropertyDeclaration(parent) || ts.isMethodDeclaration(parent)) return false;
  return !(ts.isMethodSignature(parent) || ts.isQualifiedName(parent) || ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent));
}

function declaredNames(syntax: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  walk(syntax, (node) => {
    const declares = ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node) || ts.isFunctionDeclaration(node) || ts.isImportSpecifier(node);
    if (declares && node.name && ts.isIdentifier(node.name)) names.add(node.name.text);
  });
  return names;
}
