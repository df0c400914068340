import type * as Ko from 'knockout';

type Knockout = typeof Ko;
type Accessors = Record<string, () => unknown>;

const BIND = 'data-lr-bind';
const ISLAND = 'data-lr-island';

/**
 * Knockout's own `data-bind` is evaluated as code, which `script-src 'self'` forbids. This provider reads `data-lr-bind`:
 * `text: plan.title, if: !busy, attr.href: url` — property paths and `!`, nothing else. Every other node goes to the
 * provider that was there before, so Magento's own bindings on the page go on as they were.
 *
 * A mounted panel is an island: whoever binds the page around it later (Magento binds the whole body) stops at its edge.
 */
export class PathProvider implements Ko.IBindingProvider {
  private constructor(
    private readonly ko: Knockout,
    private readonly previous: Ko.IBindingProvider,
  ) {}

  static install(ko: Knockout): void {
    const current = ko.bindingProvider.instance;
    if (current instanceof PathProvider) {
      return;
    }
    ko.bindingHandlers.lrIsland = { init: () => ({ controlsDescendantBindings: true }) };
    ko.bindingProvider.instance = new PathProvider(ko, current);
  }

  nodeHasBindings(node: Node): boolean {
    return (
      (node instanceof Element && (node.hasAttribute(BIND) || node.hasAttribute(ISLAND))) ||
      this.previous.nodeHasBindings(node)
    );
  }

  getBindingAccessors(node: Node, context: Ko.BindingContext): Accessors {
    if (node instanceof Element && node.hasAttribute(ISLAND)) {
      return { lrIsland: () => true };
    }
    const source = node instanceof Element ? node.getAttribute(BIND) : null;
    if (source === null) {
      // The declared type lacks the null that Knockout itself returns for nodes without bindings.
      return (this.previous.getBindingAccessors?.(node, context) ?? null) as Accessors;
    }
    return this.accessors(source, context);
  }

  private accessors(source: string, context: Ko.BindingContext): Accessors {
    const accessors: Accessors = {};
    const grouped: Record<string, Accessors> = {};
    for (const [target, path] of parseBindings(source)) {
      const read = (): unknown => this.evaluate(path, context);
      const dot = target.indexOf('.');
      if (dot < 0) {
        accessors[target] = read;
        continue;
      }
      const [name, key] = [target.slice(0, dot), target.slice(dot + 1)];
      const group = { ...grouped[name], [key]: read };
      grouped[name] = group;
      accessors[name] = () => Object.fromEntries(Object.entries(group).map(([k, get]) => [k, get()]));
    }
    return accessors;
  }

  private evaluate(path: string, context: Ko.BindingContext): unknown {
    if (path.startsWith('!')) {
      return !this.ko.unwrap(this.evaluate(path.slice(1), context));
    }
    const steps = path.split('.');
    let owner: unknown;
    let value: unknown = (steps[0] ?? '').startsWith('$') ? context : context.$data;
    for (const step of steps) {
      owner = this.ko.unwrap(value);
      value = owner === null || owner === undefined ? undefined : (owner as Record<string, unknown>)[step];
    }
    // A method must keep its object: Knockout would call it with the row it stands in.
    return typeof value === 'function' && !this.ko.isObservable(value) ? value.bind(owner) : value;
  }
}

/** @returns pairs of binding target and path; anything that is not a path is refused, because it would need eval */
export function parseBindings(source: string): [string, string][] {
  return source.split(',').map((part) => {
    const match = /^\s*([\w-]+(?:\.[\w-]+)?)\s*:\s*(!*\$?\w+(?:\.\w+)*)\s*$/.exec(part);
    if (match === null) {
      throw new SyntaxError(`Not a path binding: "${part.trim()}"`);
    }
    return [match[1] ?? '', match[2] ?? ''];
  });
}
