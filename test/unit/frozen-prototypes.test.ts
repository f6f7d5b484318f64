import { describeHostileNames } from './support/describe-hostile-names';

describeHostileNames(true);
