/*
 * `npm run demo`: sends the orders of examples/orders.csv through a real n8n and shows what became of
 * each. Ends with 0 only if every row is what the file says it should be.
 */
import { cleanUp } from '../test/support/cleanup';
import { perform } from './perform';
import { setScene } from './scene';
import { table } from './table';

const say = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<number> {
	const scene = await setScene({ say });
	say('Sending the orders of examples/orders.csv and waiting for their reports ...\n');
	const outcomes = await perform(scene);
	say(table(outcomes));
	const unexpected = outcomes.filter(({ deviations }) => deviations.length > 0).length;
	say(`\n${outcomes.length - unexpected} of ${outcomes.length} orders went as the file says.`);
	await scene.stop();
	return unexpected === 0 ? 0 : 1;
}

main()
	.catch((error: unknown) => {
		process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
		return 1;
	})
	.then(async (exitCode) => {
		await cleanUp();
		process.exit(exitCode);
	})
	.catch(() => process.exit(1));
