const { existsSync, readFileSync } = require('node:fs');

/**
 * The templates that the managed tests look at, anew for each mutant. Jest runs this outside of the suites, where Node.js
 * would keep the modules as they were for the first one.
 */
let last;

module.exports = function synthesize() {
  const active = process.env.__STRYKER_ACTIVE_MUTANT__;
  // For a mutant that no template depends on, they are those of the original.
  const mutant = isCovered(active) ? active : 'none';
  if (mutant === last) {
    return;
  }
  if (process.env.GWF_BATCH_TEMPLATE) {
    require('../../test/app/batch/clean-up').default();
    delete process.env.GWF_BATCH_TEMPLATE;
  }
  last = undefined;
  for (const file of Object.keys(require.cache).filter((each) => /\/(src|test)\/app\//.test(each))) {
    delete require.cache[file];
  }
  delete globalThis.__stryker__?.activeMutant;
  if (mutant === 'none') {
    delete process.env.__STRYKER_ACTIVE_MUTANT__;
  }
  require('../../test/app/batch/synthesize').default();
  Object.assign(process.env, active === undefined ? {} : { __STRYKER_ACTIVE_MUTANT__: active });
  last = mutant;
};

/** Whether the templates depend on a mutant. Before the first one, nothing is known. */
function isCovered(mutant) {
  const known = 'mutation-score-suites.json';
  return (
    mutant !== undefined && (!existsSync(known) || JSON.parse(readFileSync(known, 'utf-8')).setup.includes(mutant))
  );
}
