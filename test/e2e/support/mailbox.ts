import { createServer, type AddressInfo, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** A mail server that keeps what it is given. */
export interface Mailbox {
	readonly port: number;
	/** The letters as they came in, with their headers. */
	letters: () => readonly string[];
	stop: () => void;
}

/** Speaks as much SMTP as it takes to be given letters. */
async function serve(socket: Socket, keep: (letter: string) => void): Promise<void> {
	const say = (line: string) => void socket.write(`${line}\r\n`);
	let letter: string[] | undefined;
	say('220 mailbox');
	for await (const line of createInterface(socket)) {
		if (letter !== undefined) {
			if (line === '.') {
				keep(letter.join('\n'));
				letter = undefined;
				say('250 kept');
			} else letter.push(line.replace(/^\./, ''));
			continue;
		}
		const command = line.slice(0, 4).toUpperCase();
		if (command === 'DATA') {
			letter = [];
			say('354 go on');
		} else if (command === 'QUIT') {
			say('221 bye');
			socket.end();
		} else say('250 fine');
	}
}

/** Starts a mail server on this machine. */
export async function openMailbox(): Promise<Mailbox> {
	const letters: string[] = [];
	const server = createServer((socket) => void serve(socket, (letter) => letters.push(letter)));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return { port, letters: () => letters, stop: () => void server.close() };
}
