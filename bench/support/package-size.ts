import { runCommand } from '../../test/support/processes';

/** The size in bytes of a package once it is unpacked, as npm tells it. */
export async function unpackedSize(folder: string): Promise<number> {
	const report = await runCommand('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
		cwd: folder,
	});
	const [packed] = JSON.parse(report) as Array<{ unpackedSize: number }>;
	if (packed === undefined) throw new Error('npm pack has packed nothing');
	return packed.unpackedSize;
}
