namespace GalleryTools.Simulator.Server.Arguments;

/// <summary>The command line can't be used; the message names the value and what to give instead.</summary>
internal sealed class UsageException(string message) : Exception(message);
