using System.Management.Automation.Host;

namespace GalleryTools.Shell.Hosting;

/// <summary>The console's width, which tables fit themselves to; nothing else of the screen is offered.</summary>
internal sealed class ShellRawUserInterface : PSHostRawUserInterface
{
    private const int RedirectedWidth = 160;
    private const int RedirectedHeight = 50;

    public static int Width => Console.IsOutputRedirected || Console.WindowWidth < 1 ? RedirectedWidth : Console.WindowWidth;

    private static int Height => Console.IsOutputRedirected || Console.WindowHeight < 1 ? RedirectedHeight : Console.WindowHeight;

    public override Size BufferSize { get => new(Width, Height); set => throw NotOffered(); }

    public override Size WindowSize { get => new(Width, Height); set => throw NotOffered(); }

    public override Size MaxWindowSize => new(Width, Height);

    public override Size MaxPhysicalWindowSize => new(Width, Height);

    public override ConsoleColor BackgroundColor { get; set; } = ConsoleColor.Black;

    public override ConsoleColor ForegroundColor { get; set; } = ConsoleColor.Gray;

    public override Coordinates CursorPosition { get => default; set => throw NotOffered(); }

    public override Coordinates WindowPosition { get => default; set => throw NotOffered(); }

    public override int CursorSize { get; set; } = 25;

    public override string WindowTitle { get; set; } = "GalleryTools";

    public override bool KeyAvailable => false;

    public override void FlushInputBuffer()
    {
    }

    public override BufferCell[,] GetBufferContents(Rectangle rectangle) => throw NotOffered();

    public override KeyInfo ReadKey(ReadKeyOptions options) => throw NotOffered();

    public override void ScrollBufferContents(Rectangle source, Coordinates destination, Rectangle clip, BufferCell fill) => throw NotOffered();

    public override void SetBufferContents(Coordinates origin, BufferCell[,] contents) => throw NotOffered();

    public override void SetBufferContents(Rectangle rectangle, BufferCell fill) => throw NotOffered();

    private static NotSupportedException NotOffered() => new("This shell offers no control of the screen. Use pwsh.");
}
