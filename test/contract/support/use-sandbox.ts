import { startSandbox, type Sandbox } from '../../../sandbox';

/** Gives tests one sandbox that keeps little of what it was asked; each finds it as new. */
export function useSandbox(): () => Sandbox {
	let started: Sandbox | undefined;
	const sandbox = (): Sandbox => {
		if (started === undefined) throw new Error('The sandbox is open inside of tests only');
		return started;
	};

	beforeAll(async () => {
		started = await startSandbox({ reportDelays: 'manual', keep: 10 });
	});
	beforeEach(() => sandbox().reset());
	afterAll(async () => await started?.stop());

	return sandbox;
}
