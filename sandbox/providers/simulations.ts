import type { Accounts } from '../accounts';
import type { Post } from '../delivery/post';
import type { SettingsBook } from '../settings';
import { GupshupSimulation } from './gupshup/server';
import { InfobipSimulation } from './infobip/server';
import { KaleyraSimulation } from './kaleyra/server';
import { MessangiSimulation } from './messangi/server';

/** The four simulated providers. */
export function createSimulations(accounts: Accounts, post: Post, settings: SettingsBook) {
	return {
		infobip: new InfobipSimulation(accounts.infobip, settings),
		kaleyra: new KaleyraSimulation(accounts.kaleyra),
		gupshup: new GupshupSimulation(accounts.gupshup, post, settings),
		messangi: new MessangiSimulation(accounts.messangi),
	};
}

/** The four simulated providers by name. */
export type Simulations = ReturnType<typeof createSimulations>;
