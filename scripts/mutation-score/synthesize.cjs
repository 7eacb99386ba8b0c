/**
 * The templates that the managed tests look at, anew for each mutant. Jest runs this outside of the suites, where Node.js
 * would keep the modules as they were for the first one.
 */
let last;

module.exports = function synthesize() {
  const mutant = process.env.__STRYKER_ACTIVE_MUTANT__ ?? 'none';
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
  require('../../test/app/batch/synthesize').default();
  last = mutant;
};
