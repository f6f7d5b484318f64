import { type Sandbox, startSandbox } from '..';
import { startWebhook, type Webhook } from './webhook';

/** The simulated providers, and a webhook that they can be told to call. */
interface Bench {
	readonly sandbox: Sandbox;
	readonly webhook: Webhook;
}

/** Gives tests one webhook and one sandbox, whose reports wait to be asked for; each finds both as new. */
export function useBench(): Bench {
	let opened: Bench | undefined;
	const bench = (): Bench => {
		if (opened === undefined) throw new Error('The bench is open inside of tests only');
		return opened;
	};

	beforeAll(async () => {
		const [sandbox, webhook] = await Promise.all([
			startSandbox({ reportDelays: 'manual' }),
			startWebhook(),
		]);
		opened = { sandbox, webhook };
	});
	beforeEach(() => {
		bench().sandbox.reset();
		bench().webhook.clear();
	});
	afterAll(async () => await Promise.all([opened?.sandbox.stop(), opened?.webhook.stop()]));

	return {
		get sandbox() {
			return bench().sandbox;
		},
		get webhook() {
			return bench().webhook;
		},
	};
}
