import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { commandLine, plugin } from '../../scripts/build-options.mjs';

const text = async (options: typeof plugin): Promise<string> => (await build({ ...options, write: false })).outputFiles?.map((file) => file.text).join('\n') ?? '';

describe('the build', () => {
  it('gives the same bytes for the same sources', async () => {
    for (const options of [plugin, commandLine]) {
      const first = await text(options);
      expect(first.length).toBeGreaterThan(10_000);
      expect(await text(options)).toBe(first);
    }
  });

  it('lets no lookbehind into the plugin from a library, and nothing of the machine it was built on', async () => {
    const main = await text(plugin);
    expect(main).not.toMatch(/\(\?<[=!]/);
    expect(main).not.toContain(process.cwd());
  });

  it('keeps the parsers of Markdown and YAML out of the plugin', async () => {
    const { metafile } = await build({ ...plugin, write: false, metafile: true });
    expect(Object.keys(metafile.inputs).filter((file) => /node_modules\/yaml\/|core\/note\/markdown\.ts/.test(file))).toEqual([]);
  });
});
