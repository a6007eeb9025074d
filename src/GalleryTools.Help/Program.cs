using GalleryTools.Help;

if (args is not [var moduleFolder, var helpFolder])
{
    Console.Error.WriteLine("GalleryTools.Help <folder of the packed module> <folder that holds one folder of help pages per culture>");
    return 64;
}

return HelpBuild.Run(moduleFolder, helpFolder, Console.Out);
