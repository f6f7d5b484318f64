import type { Source } from '../../operations/reader/value-reader';
import type { Marking } from '../../waiting/attach';
import type { Ledger } from '../outcome/ledger';
import type { Traffic } from '../traffic/traffic';
import type { RunSettings } from './run-settings';

/** What all items of a run are sent with. */
export interface Run extends RunSettings {
	readonly traffic: Traffic;
	readonly ledger: Ledger;
	/** The parameters of an item, see {@link itemParameters}. */
	readonly parametersOf: (itemIndex: number) => Source;
	/** See {@link gapsIn}. */
	readonly hasGap: (text: string) => boolean;
	/** What leads an answer back to the execution, where it waits for one. */
	readonly marking?: Marking;
}

/** How far a message has come: after a request, its outcome may be unknown. */
export interface Progress {
	posted: boolean;
}
