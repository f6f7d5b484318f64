import type { Accounts } from '../accounts';
import type { Ask } from '../delivery/deliverer';
import type { ProviderName } from '../provider-names';
import type { SettingsBook } from '../settings';
import { Dialog360Simulation } from './dialog360/server';
import { GupshupSimulation } from './gupshup/server';
import { InfobipSimulation } from './infobip/server';
import { KaleyraSimulation } from './kaleyra/server';
import { MessangiSimulation } from './messangi/server';
import { MetaCloudSimulation } from './metaCloud/server';

/** The simulated providers. */
export function createSimulations(
	accounts: Accounts,
	askAs: (provider: ProviderName) => Ask,
	settings: SettingsBook,
) {
	const askAsGupshup = askAs('gupshup');
	return {
		infobip: new InfobipSimulation(accounts.infobip, settings),
		kaleyra: new KaleyraSimulation(accounts.kaleyra),
		gupshup: new GupshupSimulation(
			accounts.gupshup,
			async (report) => (await askAsGupshup(report)).answer,
			settings,
		),
		messangi: new MessangiSimulation(accounts.messangi),
		metaCloud: new MetaCloudSimulation(accounts.metaCloud, askAs('metaCloud'), settings),
		dialog360: new Dialog360Simulation(accounts.dialog360, settings),
	};
}

/** The simulated providers by name. */
export type Simulations = ReturnType<typeof createSimulations>;
