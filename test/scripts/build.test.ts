import { wrapAmd } from '../../scripts/build/wrap-amd';

interface Defined {
  dependencies: string[];
  module: unknown;
}

/** What RequireJS does with an anonymous module: hand over what it listed, take what `module.exports` is afterwards. */
function load(source: string, modules: Record<string, unknown>): Defined {
  let defined: Defined | undefined;
  const define = (dependencies: string[], factory: (...parts: unknown[]) => unknown): void => {
    const module = { exports: {} };
    const require = (id: string): unknown => modules[id];
    const special: Record<string, unknown> = { require, exports: module.exports, module };
    factory(...dependencies.map((id) => special[id] ?? modules[id]));
    defined = { dependencies, module: module.exports };
  };
  new Function('define', source)(define);
  return defined as unknown as Defined;
}

test('a panel is the function itself, because mage/apply/main calls what the module returns', () => {
  const commonJs = 'var ko=require("ko");module.exports={__esModule:true,default:()=>ko.version};';
  const { module, dependencies } = load(wrapAmd(commonJs, ['ko']), { ko: { version: '3.5.1' } });
  expect(dependencies).toEqual(['require', 'exports', 'module', 'ko']);
  expect((module as () => string)()).toBe('3.5.1');
});

test('a template string that looks like a comment hides no dependency', () => {
  const commonJs = `var u=\`\${1}//\${2}\`,ko=require("ko");module.exports={default:()=>ko.name+u};`;
  expect((load(wrapAmd(commonJs, ['ko']), { ko: { name: 'k' } }).module as () => string)()).toBe('k1//2');
});

test('a panel without dependencies needs none', () => {
  expect(load(wrapAmd('module.exports={default:7};', []), {}).module).toBe(7);
});
