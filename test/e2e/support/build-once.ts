import { buildPackage } from '../../support/pack';

/** Builds the package before the first end-to-end test; each suite packs what was built. */
export default buildPackage;
