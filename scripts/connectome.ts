// The headless command line: reads a vault folder and answers one verb about it.
import { main } from './cli/main';
import { isReadingThread, readShare } from './cli/read-files';

if (isReadingThread()) readShare();
else process.exitCode = await main(process.argv.slice(2));
