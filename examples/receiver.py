"""
A webhook receiver: prints what visitors write.

In a checkout:

    export CRISP_HOOK_SECRET=...      # the signature secret of the plugin's hook
    PYTHONPATH=generated uvicorn --app-dir examples receiver:app

Then have the service send its hooks to https://<your host>/webhook. To try it without the service,
sign a request yourself: see docs/webhooks.md.
"""

from __future__ import annotations

import os

from crisp_realtime import (
    AnyPayload,
    Event,
    FileContent,
    MessageSend,
    MessageSendFile,
    MessageSendText,
    Quarantined,
    WebhookHandler,
)

# Several secrets, separated by commas, while a new one replaces an old one.
hooks = WebhookHandler(secret=os.environ["CRISP_HOOK_SECRET"].split(","))


@hooks.on_message_send
async def answer(event: Event[MessageSend]) -> None:
    """
    Print a message. The service has its 2xx only after this returned; when it raises, the service
    may send the event again.
    """
    match event.data:
        case MessageSendText(content=text, session_id=session):
            print(f"{session}: {text}", flush=True)
        case MessageSendFile(content=FileContent(url=url), session_id=session):
            print(f"{session}: a file at {url}", flush=True)
        case other:
            print(f"{other.session_id}: something of type {other.type}", flush=True)


@hooks.on_error
def failed(error: BaseException, event: Event[AnyPayload]) -> None:
    """
    Tell that a handler failed, and why.
    """
    print(f"{event.name} failed: {error!r}", flush=True)


@hooks.on_quarantine
def set_aside(delivery: Quarantined) -> None:
    """
    Take what is genuine and cannot be read. It will not come again: keep it, and look at it.
    """
    print(f"cannot read a delivery of {len(delivery.body)} bytes: {delivery.reason}", flush=True)


app = hooks.asgi(path="/webhook")
