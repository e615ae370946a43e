// Set before every test file. A property that fails now and then tells nobody which change broke it: the ordinary run tries the same cases each
// time, and `npm run fuzz` looks for others.
import fc from 'fast-check';

/** A number, or `random`. */
const wanted = process.env['FUZZ_SEED'] ?? '20240229';
if (wanted !== 'random') {
  const seed = Number(wanted);
  if (!Number.isInteger(seed)) throw new Error(`FUZZ_SEED is "${wanted}"; give a whole number or "random"`);
  fc.configureGlobal({ seed });
}
