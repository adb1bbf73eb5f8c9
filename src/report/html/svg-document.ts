import { escapeHtml } from './html.ts';

/** An element or a text of a drawing, with what a charting library calls on it. */
interface DrawnNode {
  readonly nodeName: string;
  readonly namespaceURI: string;
  readonly ownerDocument: DrawingDocument | null;
  readonly attributes: Map<string, string>;
  readonly childNodes: DrawnNode[];
  readonly style: { readonly setProperty: (name: string, value: string) => void };
  parentNode: DrawnNode | null;
  textContent: string;
  setAttribute(name: string, value: unknown): void;
  setAttributeNS(namespace: string, name: string, value: unknown): void;
  removeAttribute(name: string): void;
  appendChild(child: DrawnNode): DrawnNode;
  insertBefore(child: DrawnNode, next: DrawnNode | null): DrawnNode;
}

/** The document that draws. */
export interface DrawingDocument {
  readonly documentElement: DrawnNode;
  createElementNS(namespace: string, name: string): DrawnNode;
  createTextNode(words: string): DrawnNode;
}

const SVG = 'http://www.w3.org/2000/svg';

function createNode(owner: DrawingDocument | null, namespaceURI: string, nodeName: string): DrawnNode {
  const attributes = new Map<string, string>();
  const childNodes: DrawnNode[] = [];
  let own = '';
  const node: DrawnNode = {
    nodeName,
    namespaceURI,
    ownerDocument: owner,
    attributes,
    childNodes,
    parentNode: null,
    style: {
      setProperty: (name, value) => {
        attributes.set('style', `${attributes.get('style') ?? ''}${name}: ${value};`);
      },
    },
    get textContent() {
      return own;
    },
    set textContent(words: string) {
      own = words;
      childNodes.length = 0;
    },
    setAttribute: (name, value) => void attributes.set(name, String(value)),
    setAttributeNS: (_, name, value) => void attributes.set(name, String(value)),
    removeAttribute: (name) => void attributes.delete(name),
    appendChild: (child) => node.insertBefore(child, null),
    insertBefore: (child, next) => {
      const place = next === null ? -1 : childNodes.indexOf(next);
      childNodes.splice(place < 0 ? childNodes.length : place, 0, child);
      child.parentNode = node;
      return child;
    },
  };
  return node;
}

/**
 * Returns the little of a browser's document that a charting library needs to draw: elements with attributes and
 * children. It has no events, no layout and no clock, so a drawing is the same everywhere.
 */
export function createDrawingDocument(): DrawingDocument {
  const document: DrawingDocument = {
    get documentElement() {
      return root;
    },
    createElementNS: (namespace, name) => createNode(document, namespace, name),
    createTextNode: (words) => {
      const node = createNode(document, SVG, '#text');
      node.textContent = words;
      return node;
    },
  };
  const root = createNode(document, SVG, 'svg');
  return document;
}

/** Left out: the page has one style sheet for all drawings, and names them as wholes. */
const LEFT_OUT = new Set(['class', 'aria-label', 'aria-description', 'aria-hidden', 'style', 'font-family']);

/** A hundredth of a pixel is enough. */
function rounded(value: string): string {
  return value.replace(/-?\d+\.\d{3,}(?:e-\d+)?/g, (figure) =>
    String(Math.round(Number(figure) * 100) / 100),
  );
}

function attributesOf(node: DrawnNode): string {
  return [...node.attributes]
    .filter(([name]) => !LEFT_OUT.has(name))
    .map(([name, value]) => ` ${name}="${escapeHtml(rounded(value))}"`)
    .join('');
}

function childrenMarkup(node: DrawnNode): string {
  return escapeHtml(node.textContent) + node.childNodes.map(markupOf).join('');
}

function markupOf(node: DrawnNode): string {
  if (node.nodeName === '#text') return escapeHtml(node.textContent);
  if (node.nodeName === 'style') return '';
  return `<${node.nodeName}${attributesOf(node)}>${childrenMarkup(node)}</${node.nodeName}>`;
}

function isDrawnNode(value: unknown): value is DrawnNode {
  return typeof value === 'object' && value !== null && 'childNodes' in value && 'attributes' in value;
}

/**
 * Returns what a drawing holds, and the size of its canvas in pixels.
 * @throws TypeError for what a drawing document did not make.
 */
export function drawingOf(drawn: unknown): {
  readonly inside: string;
  readonly width: number;
  readonly height: number;
} {
  if (!isDrawnNode(drawn)) throw new TypeError('expected a drawing of a drawing document');
  const size = (name: string): number => Number(drawn.attributes.get(name) ?? 0);
  return { inside: childrenMarkup(drawn), width: size('width'), height: size('height') };
}
