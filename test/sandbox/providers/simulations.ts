import type { Accounts } from '../accounts';
import type { Post } from '../delivery/post';
import { GupshupSimulation } from './gupshup/server';
import { InfobipSimulation } from './infobip/server';
import { KaleyraSimulation } from './kaleyra/server';
import { MessangiSimulation } from './messangi/server';

/** The four simulated providers. */
export function createSimulations(accounts: Accounts, post: Post) {
	return {
		infobip: new InfobipSimulation(accounts.infobip),
		kaleyra: new KaleyraSimulation(accounts.kaleyra),
		gupshup: new GupshupSimulation(accounts.gupshup, post),
		messangi: new MessangiSimulation(accounts.messangi),
	};
}
