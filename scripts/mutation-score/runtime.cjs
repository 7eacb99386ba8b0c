const { default: Runtime } = require('jest-runtime');

/** What takes long to load, and is the same for every mutant. */
const SHARED = /^(aws-cdk-lib|constructs|projen)(\/|$)/;

/** Jest loads every module anew for each suite; here the CDK and projen are loaded once for all suites and mutants. */
module.exports = class SharedRuntime extends Runtime {
  requireModuleOrMock(from, name) {
    return SHARED.test(name) ? require(name) : super.requireModuleOrMock(from, name);
  }
};
