package dev.perch.sandbox.slack;

import dev.perch.sandbox.slack.socket.Events;
import dev.perch.sandbox.slack.workspace.SlackApp;

/** Apps for tests: what their manifests declare. */
final class Apps {
  /** One that declares all that there is, and hears of everything. */
  static final SlackApp WHOLE =
      SlackApp.parse(
              """
              {"display_information": {"name": "Perch"},
               "features": {
                 "app_home": {"home_tab_enabled": true},
                 "slash_commands": [
                   {"command": "/faq", "description": "Look it up", "usage_hint": "search"}],
                 "shortcuts": [
                   {"type": "message", "name": "Save as FAQ", "callback_id": "save_faq",
                    "description": "Keep it"},
                   {"type": "global", "name": "New launch", "callback_id": "new_launch",
                    "description": "Tell Care"}]},
               "oauth_config": {"scopes": {"bot": [
                 "app_mentions:read", "channels:history", "channels:read", "chat:write",
                 "commands", "files:read", "files:write", "groups:history", "groups:read",
                 "reactions:read", "reactions:write", "usergroups:read", "users:read"]}},
               "settings": {"interactivity": {"is_enabled": true}}}
              """)
          .withEvents(Events.KNOWN);

  private Apps() {}
}
