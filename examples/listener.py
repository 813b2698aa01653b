"""
A realtime listener: prints events as they happen.

In a checkout, with python-socketio and aiohttp installed:

    export CRISP_IDENTIFIER=... CRISP_KEY=...      # a plugin token
    PYTHONPATH=generated python examples/listener.py

Ctrl-C ends it, and so does a service that refuses the token. What goes wrong on the way is in the log,
which Python prints to stderr.
"""

from __future__ import annotations

import asyncio
import os
import sys
from datetime import datetime

from crisp_realtime import (
    CrispError,
    Event,
    MessageSend,
    MessageSendText,
    RtmClient,
    SessionEvent,
    SessionSetEmail,
    State,
)

client = RtmClient(
    os.environ["CRISP_IDENTIFIER"],
    os.environ["CRISP_KEY"],
    tier="plugin",
    # Another address is of use for tests.
    rest_url=os.environ.get("CRISP_REST_URL", "https://api.crisp.chat"),
)


@client.on_message_send
async def message(event: Event[MessageSend]) -> None:
    """
    Print a message.
    """
    match event.data:
        case MessageSendText(content=text):
            print(f"{event.data.session_id}: {text}", flush=True)
        case other:
            print(f"{other.session_id}: something of type {other.type}", flush=True)


@client.on(SessionEvent.SET_EMAIL)
def email(event: Event[SessionSetEmail]) -> None:
    """
    Print an address. Plain functions run in a thread.
    """
    print(f"{event.data.session_id} has the address {event.data.email}", flush=True)


@client.on_state
def state(state: State, error: Exception | None) -> None:
    """
    Print what the client is doing. After an error the log has said so already.
    """
    if error is None:
        print(f"the client is {state}", flush=True)


@client.on_gap
def gap(since: datetime, until: datetime) -> None:
    """
    Tell of events that will never come: where they matter, ask the REST API for them.
    """
    print(f"events may be missing from {since} to {until}", flush=True)


def main() -> None:
    """
    Run until somebody stops it, or until trying again is of no use.
    """
    try:
        asyncio.run(client.run())
    except KeyboardInterrupt:
        pass
    except CrispError as error:
        sys.exit(f"listener.py: {error}")


if __name__ == "__main__":
    main()
