// `npm run install:vault -- VAULT`: builds the plugin and copies it into a vault. Nothing else there is touched.
import path from 'node:path';
import { build, installPlugin, whyNoVault } from './plugin-files.mjs';

const [vault, ...rest] = process.argv.slice(2);
const wrong = vault === undefined || rest.length > 0 ? 'give one vault: npm run install:vault -- VAULT' : whyNoVault(vault);
if (wrong !== null) {
  process.stderr.write(`install:vault: ${wrong}\n`);
  process.exit(vault === undefined || rest.length > 0 ? 2 : 1);
}
build();
try {
  const folder = installPlugin(path.resolve(vault));
  process.stdout.write(`Installed in ${folder}\nIn Obsidian: Settings, Community plugins, turn on Connectome (reload the plugin if it was on already).\n`);
} catch (error) {
  process.stderr.write(`install:vault: ${error.message}; check that the vault can be written\n`);
  process.exit(1);
}
