import Graph from 'graphology';
import Sigma from 'sigma';
import { EdgeLineProgram, type EdgeProgramType } from 'sigma/rendering';
import type { MapData } from '../../core/map/map-data';
import { css, mix, readColors, topicColor, type MapColors } from './map-colors';
import { pointSize } from './map-detail';
import { nearestPlace } from './map-direction';
import { MapMotion } from './map-motion';
import { MapPainter } from './map-painter';
import { listenInOwnWindow, mouse, watchPointer } from './map-pointer';
import { drawnLinks, frameOf, lit, makeScene, showing, type Frame, type Scene } from './map-scene';

export interface StageEvents {
  /** A note is under the pointer, or none. */
  hovered(node: number | null, event: MouseEvent | null): void;
  picked(node: number, event: MouseEvent | TouchEvent): void;
  /** A click beside all notes; the region there, if any. */
  pickedRegion(region: number | null): void;
  menu(node: number, event: MouseEvent): void;
}

/** Zooms this far in and out of the whole map. */
const NEAREST = 0.015;
const FARTHEST = 1.5;
const MOVE_MS = 350;
/** How far beside a note, in pixels, the pointer still means it. */
const SLACK = 3;
/** Room for names around the discs, in units of the map. */
const MARGIN = 1.5;

/** sigma on a graphology graph, with a canvas below it for the regions and one above for the names. */
export class MapStage {
  private readonly graph = new Graph({ type: 'undirected' });
  private readonly sigma: Sigma;
  private readonly below: HTMLCanvasElement;
  private readonly above: HTMLCanvasElement;
  private readonly motion: MapMotion;
  private readonly release: () => void;
  private colors: MapColors;
  private painter: MapPainter;
  private scene: Scene | null = null;
  private isAlive = true;
  /** Pixels to a unit where the whole map is in view. */
  private wholeUnit = 1;

  /**
   * @param isStill whether the camera should jump instead of moving
   * @param inSoftware whether WebGL is drawn without a graphics card
   */
  constructor(private readonly el: HTMLElement, events: StageEvents, private readonly isStill: () => boolean, inSoftware: boolean) {
    const showsLinks = (): boolean => this.scene !== null && lit(this.scene) === null && this.frame().detail.links;
    this.sigma = new Sigma(this.graph, el, {
      allowInvalidContainer: true, renderLabels: false, enableCameraRotation: false, hideEdgesOnMove: true, zIndex: true, defaultEdgeType: 'link', stagePadding: 24,
      minCameraRatio: NEAREST, maxCameraRatio: FARTHEST, zoomToSizeRatioFunction: (ratio) => ratio ** 0.6,
      edgeProgramClasses: { link: linkProgram(showsLinks) },
      // Names are drawn here, so that none covers another.
      defaultDrawNodeHover: () => undefined,
      nodeReducer: (key, data) => ({ ...data, ...this.lookOf(Number(key)) }),
      edgeReducer: (_key, data) => ({ ...data, color: css(mix(this.colors.faint, this.colors.background, 0.45)), size: 1 }),
    });
    this.below = this.sigma.createCanvas('regions', { beforeLayer: 'edges' });
    this.above = this.sigma.createCanvas('names', { beforeLayer: 'mouse' });
    this.colors = readColors(el);
    this.painter = this.newPainter();
    this.motion = new MapMotion(el, () => this.sigma.scheduleRender());
    if (inSoftware) this.sigma.getCamera().on('updated', () => this.motion.moved());
    this.release = listenInOwnWindow(el, this.sigma.getMouseCaptor());
    this.sigma.on('afterRender', () => this.paint());
    watchPointer(this.sigma.getMouseCaptor(), (at) => this.nodeAt(at), events.hovered.bind(events));
    this.sigma.on('clickNode', ({ node, event }) => events.picked(Number(node), event.original));
    this.sigma.on('rightClickNode', ({ node, event }) => {
      const original = mouse(event.original);
      original?.preventDefault();
      if (original) events.menu(Number(node), original);
    });
    this.sigma.on('clickStage', ({ event }) => events.pickedRegion(this.regionAt(event)));
  }

  /** Shows another map; the camera stays where it is. */
  show(map: MapData, shown: readonly boolean[]): void {
    this.scene = makeScene(map, shown);
    this.graph.clear();
    map.nodes.forEach(({ x, y, weight }, i) => this.graph.addNode(i, { x, y, weight }));
    for (const i of drawnLinks(map)) this.graph.addEdge(map.edges.a[i], map.edges.b[i]);
    this.sigma.setCustomBBox({ x: extent(map.regions, 'x'), y: extent(map.regions, 'y') });
    this.refresh();
  }

  setShown(shown: readonly boolean[]): void {
    if (!this.scene) return;
    this.scene = { ...this.scene, ...showing(this.scene.map, shown) };
    this.sigma.refresh();
  }

  /** Marks the note that is open, the one under the pointer or the one that the keyboard is at. */
  mark(marks: Partial<Pick<Scene, 'active' | 'hovered' | 'focused'>>): void {
    const before = this.scene;
    if (!before) return;
    this.scene = { ...before, ...marks };
    if (lit(before) === lit(this.scene)) this.sigma.scheduleRender();
    else this.sigma.scheduleRefresh({ layoutUnchange: true });
  }

  /** Reads the colours of the theme again. */
  restyle(): void {
    this.colors = readColors(this.el);
    this.painter = this.newPainter();
    this.refresh();
  }

  resize(): void {
    if (this.el.offsetWidth === 0) return;
    this.sigma.resize();
    this.refresh();
  }

  zoom(factor: number): void {
    const camera = this.sigma.getCamera();
    this.moveTo({ ratio: camera.getBoundedRatio(camera.ratio / factor) });
  }

  fit(): void {
    this.moveTo({ x: 0.5, y: 0.5, ratio: 1 });
  }

  /** Brings a point of the map to the middle, so near that `radius` units around it are in view. */
  flyTo(x: number, y: number, radius: number): void {
    const camera = this.sigma.getCamera();
    const { width, height } = this.sigma.getDimensions();
    const framed = this.sigma.viewportToFramedGraph(this.sigma.graphToViewport({ x, y }));
    const wanted = Math.min(width, height) / (2 * radius);
    this.moveTo({ ...framed, ratio: camera.getBoundedRatio(this.wholeUnit / wanted) });
  }

  /** Moves the camera as little as it takes to have a point in view. */
  bringIntoView(x: number, y: number): void {
    const frame = this.frame();
    const [px, py] = [(x - frame.left) * frame.unit, (frame.top - y) * frame.unit];
    const edge = 40;
    if (px > edge && py > edge && px < frame.width - edge && py < frame.height - edge) return;
    this.moveTo(this.sigma.viewportToFramedGraph({ x: px, y: py }));
  }

  /** Where a point of the map is, in pixels from the top left. */
  pixels(x: number, y: number): { readonly x: number; readonly y: number } {
    return this.sigma.graphToViewport({ x, y });
  }

  /** The middle of what is in view, as a point of the map. */
  middle(): { readonly x: number; readonly y: number } {
    const { width, height } = this.sigma.getDimensions();
    return this.sigma.viewportToGraph({ x: width / 2, y: height / 2 });
  }

  colorsNow(): MapColors {
    return this.colors;
  }

  kill(): void {
    this.isAlive = false;
    this.motion.stop();
    this.release();
    this.sigma.kill();
  }

  private refresh(): void {
    this.sigma.refresh();
    const { width } = this.sigma.getDimensions();
    const [left, right] = [this.sigma.viewportToGraph({ x: 0, y: 0 }), this.sigma.viewportToGraph({ x: width, y: 0 })];
    const unit = (width / (right.x - left.x)) * this.sigma.getCamera().ratio;
    if (Math.abs(unit - this.wholeUnit) < 1e-3) return;
    this.wholeUnit = unit;
    this.sigma.refresh({ skipIndexation: true });
  }

  private lookOf(i: number): { color: string; size: number; hidden: boolean; zIndex: number } {
    const { scene, colors } = this;
    const node = scene?.map.nodes[i];
    if (!scene || !node) return { color: css(colors.faint), size: 1, hidden: true, zIndex: 0 };
    const color = topicColor(colors, scene.map.regions[node.region]?.color ?? null);
    const middle = lit(scene);
    const standsOut = middle === null || middle === i || scene.neighbours[middle]?.includes(i) === true;
    return { color: css(standsOut ? color : mix(color, colors.background, 0.28)), size: pointSize(this.wholeUnit, node.weight), hidden: scene.shown[i] !== true, zIndex: standsOut && middle !== null ? 1 : 0 };
  }

  private frame(): Frame {
    const { width, height } = this.sigma.getDimensions();
    const [from, to] = [this.sigma.viewportToGraph({ x: 0, y: 0 }), this.sigma.viewportToGraph({ x: width, y: height })];
    return frameOf(from.x, from.y, to.x, width, height);
  }

  private paint(): void {
    // A pane that is hidden has no size to draw at.
    if (!this.scene || this.el.offsetWidth === 0) return;
    const frame = this.frame();
    const [below, above] = [this.cleared(this.below, frame), this.cleared(this.above, frame)];
    if (below) this.painter.drawRegions(below, this.scene, frame);
    if (below && this.motion.isMoving) this.painter.drawNotes(below, this.scene, frame, (i) => this.sigma.scaleSize(pointSize(this.wholeUnit, this.scene?.map.nodes[i]?.weight ?? 0)));
    if (above) this.painter.drawNames(above, this.scene, frame);
  }

  private cleared(canvas: HTMLCanvasElement, { width, height }: Frame): CanvasRenderingContext2D | null {
    const ratio = this.el.win.devicePixelRatio;
    const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== w || canvas.height !== h) [canvas.width, canvas.height] = [w, h];
    const context = canvas.getContext('2d');
    context?.setTransform(ratio, 0, 0, ratio, 0, 0);
    context?.clearRect(0, 0, width, height);
    return context;
  }

  private nodeAt(point: { readonly x: number; readonly y: number }): number | null {
    const { scene } = this;
    if (!scene) return null;
    const { left, top, unit } = this.frame();
    const { x, y } = { x: left + point.x / unit, y: top - point.y / unit };
    const found = nearestPlace(scene.map.nodes, { x, y }, (i) => scene.shown[i] === true);
    const node = found === null ? undefined : scene.map.nodes[found];
    if (!node || found === null) return null;
    const reach = this.sigma.scaleSize(pointSize(this.wholeUnit, node.weight)) + SLACK;
    return Math.hypot(node.x - x, node.y - y) * unit <= reach ? found : null;
  }

  private regionAt(point: { readonly x: number; readonly y: number }): number | null {
    const { scene } = this;
    const { x, y } = this.sigma.viewportToGraph(point);
    const found = scene?.map.regions.findIndex((region, i) => scene.shownRegions[i] === true && Math.hypot(region.x - x, region.y - y) <= region.radius) ?? -1;
    return found < 0 ? null : found;
  }

  private moveTo(state: { readonly x?: number; readonly y?: number; readonly ratio?: number }): void {
    const camera = this.sigma.getCamera();
    if (this.isStill()) camera.setState(state);
    // A camera that is there already tells nothing of having arrived, and the links were left out on the way.
    else camera.animate(state, { duration: MOVE_MS }, () => this.isAlive && this.sigma.scheduleRender());
  }

  private newPainter(): MapPainter {
    const context = createEl('canvas').getContext('2d');
    if (!context) throw new Error('this window has no canvas to draw on');
    return new MapPainter(this.colors, this.el.win.getComputedStyle(this.el).fontFamily, context);
  }
}

/** Lines that can be switched off at once, without going through all of them. */
function linkProgram(isOn: () => boolean): EdgeProgramType {
  return class extends EdgeLineProgram {
    override render(params: Parameters<EdgeLineProgram['render']>[0]): void {
      if (isOn()) super.render(params);
    }
  };
}

function extent(regions: MapData['regions'], side: 'x' | 'y'): [number, number] {
  const [least, most] = [Math.min(...regions.map((region) => region[side] - region.radius)), Math.max(...regions.map((region) => region[side] + region.radius))];
  return regions.length === 0 ? [-1, 1] : [least - MARGIN, most + MARGIN];
}
