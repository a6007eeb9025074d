namespace GalleryTools.Simulator.Server.Hosting;

/// <summary>The server can't start; the message names the value and the way out.</summary>
internal sealed class StartException(string message, Exception? inner = null) : Exception(message, inner);
