using GalleryTools.Shell;

try
{
    var arguments = ShellArguments.Parse(args);
    if (arguments.Task == ShellTask.Help)
    {
        Console.WriteLine(ShellArguments.Usage);
        return 0;
    }

    using var session = ShellSession.Open(ModuleLocation.Find(AppContext.BaseDirectory));
    return arguments.Task switch
    {
        ShellTask.File => session.RunFile(arguments.Text!, arguments.ScriptArguments!),
        ShellTask.Command => session.RunCommands(arguments.Text!),
        ShellTask.Interactive => session.RunPrompt(),
        _ => session.RunFile(session.QuickStart, []),
    };
}
catch (Exception error) when (error is ArgumentException or FileNotFoundException or DirectoryNotFoundException)
{
    Console.Error.WriteLine(error.Message);
    Console.Error.WriteLine(ShellArguments.Usage);
    return 64;
}
