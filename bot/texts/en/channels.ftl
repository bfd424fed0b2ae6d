## Channels to choose in forms

invalid-channels_missing = Please choose at least one channel.
invalid-channel_elsewhere_gone = I cannot post in one of these channels any more. Please choose again.
