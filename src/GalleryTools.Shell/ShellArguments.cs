namespace GalleryTools.Shell;

/// <summary>What the shell was asked to run. With no argument it runs the quick start that the module brings.</summary>
internal sealed record ShellArguments(ShellTask Task, string? Text = null, IReadOnlyList<string>? ScriptArguments = null)
{
    public const string Usage = """
        GalleryTools.Shell                          the quick start, on the embedded simulator
        GalleryTools.Shell -File x.ps1 [arguments]  a script
        GalleryTools.Shell -Command 'commands'      commands
        GalleryTools.Shell -Interactive             a prompt
        """;

    /// <summary>Reads the command line; PowerShell's own spellings of -File and -Command.</summary>
    /// <exception cref="ArgumentException">An argument is unknown, or lacks its value.</exception>
    public static ShellArguments Parse(string[] arguments) => arguments switch
    {
        [] => new(ShellTask.QuickStart),
        [var name, var file, .. var rest] when Is(name, "-File") => new(ShellTask.File, file, rest),
        [var name, .. { Length: > 0 } commands] when Is(name, "-Command") || Is(name, "-c") => new(ShellTask.Command, string.Join(' ', commands)),
        [var name] when Is(name, "-Interactive") => new(ShellTask.Interactive),
        [var name] when Is(name, "-Help") || Is(name, "--help") || Is(name, "-?") => new(ShellTask.Help),
        [var name, ..] => throw new ArgumentException($"'{name}' is not an argument of this shell, or its value is missing.", nameof(arguments)),
    };

    private static bool Is(string argument, string name) => string.Equals(argument, name, StringComparison.OrdinalIgnoreCase);
}

internal enum ShellTask
{
    QuickStart,
    File,
    Command,
    Interactive,
    Help,
}
