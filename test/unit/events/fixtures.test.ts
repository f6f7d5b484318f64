import { PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';
import { FIXTURES } from './fixtures';
import { describeDecoder } from './support';

for (const { provider, cases } of FIXTURES) {
	const { name, decodeEvents } = PROVIDERS[provider];
	describeDecoder(name, (request) => decodeEvents(request), cases);
}
