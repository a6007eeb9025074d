using GalleryTools.Simulator.Server.Arguments;
using GalleryTools.Simulator.Server.Hosting;

try
{
    var arguments = ServerArguments.Parse(args);
    if (arguments.Help)
    {
        Console.WriteLine(ServerArguments.Usage);
        return 0;
    }

    await using var server = await SimulatorServer.StartAsync(arguments);
    Console.WriteLine(server.Announcement);
    await server.Stopped;
    return 0;
}
catch (UsageException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    return 2;
}
catch (StartException failure)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}
