using Audio.Benchmarks;

// ./audio bench [NAME] [ARTICLE]: times are wall-clock medians of this machine; read the ratios.
string article = args.Length > 1 ? args[1] : Files.Feature;
switch (args.Length > 0 ? args[0] : "all")
{
    case "pipeline":
        return await Pipeline.RunAsync(article);
    case "lengths":
        return await Lengths.RunAsync(article);
    case "parts":
        return await Parts.RunAsync();
    case "start":
        return await Start.RunAsync(article);
    case "launcher":
        return await Launcher.RunAsync();
    case "pronunciation":
        return await Pronunciation.RunAsync();
    case "scripting":
        return await Scripting.RunAsync();
    case "pages":
        return await Pages.RunAsync();
    case "stages":
        return await Stages.RunAsync(article);
    case "connections":
        return await Connections.RunAsync();
    case "all":
        return new[]
        {
            await Pipeline.RunAsync(article), await Lengths.RunAsync(article), await Parts.RunAsync(), await Start.RunAsync(article), await Launcher.RunAsync(), await Pronunciation.RunAsync(), await Scripting.RunAsync(), await Pages.RunAsync(),
            await Stages.RunAsync(article), await Connections.RunAsync(),
        }.Max();
    default:
        Console.Error.WriteLine("Usage: audio bench [pipeline|lengths|parts|start|launcher|pronunciation|scripting|pages|stages|connections|all] [ARTICLE]");
        return 2;
}
