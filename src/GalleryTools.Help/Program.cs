using GalleryTools.Help;
using GalleryTools.Help.About;

switch (args)
{
    case ["known-errors", var moduleFolder, var helpFolder]:
        KnownErrorsPage.WriteAll(moduleFolder, helpFolder);
        return 0;
    case [var moduleFolder, var helpFolder]:
        return HelpBuild.Run(moduleFolder, helpFolder, Console.Out);
    default:
        Console.Error.WriteLine("GalleryTools.Help <folder of the packed module> <folder that holds one folder of help pages per culture>");
        Console.Error.WriteLine("GalleryTools.Help known-errors <the same two>    writes the page of all known errors into each culture's folder");
        return 64;
}
